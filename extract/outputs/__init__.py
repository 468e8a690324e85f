"""The forms that a document leaves in: one module a form, each a view that computes nothing."""
