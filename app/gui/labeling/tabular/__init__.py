"""The table view: labels on rows and cells of tables of any size."""
