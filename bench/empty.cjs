// Does nothing: what it costs to start Node, which every figure is a multiple of.
