"""The list of a project's items: any number of them, filtered, sorted, as a list or as thumbnails."""
