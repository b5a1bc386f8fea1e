"""The dialogs that read and write other formats, with their loss reports."""
