"""What must never happen, each with the test that proves it: small with every run, full on demand."""
