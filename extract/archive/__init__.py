"""The archive: reports with their originals, documents and rows, in a folder or any other place that keeps files."""
