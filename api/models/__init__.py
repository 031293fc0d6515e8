"""What answers are made of, and how rows of the store become them."""
