/** A rendering thread that ends as soon as it has started. */
process.exit(3);
