//! Counties and municipalities.

pub mod counties;
pub mod county;
pub mod municipalities;
pub mod municipality;
