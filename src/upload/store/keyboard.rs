//! Ctrl-C ends a publication between two files, with the lock released and what was done written down.

use std::sync::atomic::{AtomicBool, Ordering};

/// Sets `stop` when Ctrl-C is pressed. Pressed twice it ends the program.
pub fn stopped_by_keyboard(stop: &'static AtomicBool) {
    let wait = move || {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build();
        let Ok(runtime) = runtime else { return };
        while runtime.block_on(tokio::signal::ctrl_c()).is_ok() {
            if stop.swap(true, Ordering::Relaxed) {
                std::process::exit(3);
            }
        }
    };
    std::thread::spawn(wait);
}
