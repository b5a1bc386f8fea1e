"""What waits for the network, and how the network is doing."""
