"""The app of `tuyun review`."""
