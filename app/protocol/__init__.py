"""What client and station say to each other, byte for byte."""
