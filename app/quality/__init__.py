"""Numbers about people and labels: agreement, intervals, aggregation; in numpy alone."""
