"""What the words mean: values and rules in plain Python, with no Qt, database or network."""
