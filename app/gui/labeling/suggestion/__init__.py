"""What is proposed for the open item: listed, accepted and refused."""
