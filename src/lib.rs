//! Landcast engine.
