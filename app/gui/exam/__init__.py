"""Taking a project's exam: what it asks, answering it in the labelling views, handing it in."""
