"""Opening a report and giving its pages."""
