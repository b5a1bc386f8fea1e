"""The only folder that sees a key: keystores, the signer of our few types, and checking signatures."""
