"""What can be felt in the pixels themselves: areas of one colour, edges, superpixels; numpy alone."""
