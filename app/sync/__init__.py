"""One background thread that carries sealed work to the station and brings back what it says."""
