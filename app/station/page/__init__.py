"""The pages a station shows in a browser: made here, without scripts and without anything from elsewhere."""
