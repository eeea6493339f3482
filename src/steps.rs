//! What comes in: long work that stops at each [`pause`]; what goes out: its result, at once ([`whole`]) or a step at a time ([`Steps`]), so
//! that a page can go on between the steps. No threads, no clock: whoever asks for the next step says when.

use std::future::poll_fn;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, Waker};

/// Where work may be left for a while.
pub async fn pause() {
    let mut paused = false;
    poll_fn(|_| if std::mem::replace(&mut paused, true) { Poll::Ready(()) } else { Poll::Pending }).await;
}

/// Does all of the work now.
pub fn whole<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    loop {
        if let Poll::Ready(result) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            return result;
        }
    }
}

/// Work that is done a step at a time.
pub struct Steps<T>(Option<Pin<Box<dyn Future<Output = T>>>>);

impl<T> Steps<T> {
    /// Work that has not begun.
    pub fn new(work: impl Future<Output = T> + 'static) -> Self {
        Steps(Some(Box::pin(work)))
    }

    /// Works on to the next pause. Gives the result once, when there is nothing left to do.
    pub fn step(&mut self) -> Option<T> {
        let work = self.0.as_mut()?;
        let Poll::Ready(result) = work.as_mut().poll(&mut Context::from_waker(Waker::noop())) else { return None };
        self.0 = None;
        Some(result)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn count(to: usize) -> usize {
        for _ in 0..to {
            pause().await;
        }
        to
    }

    #[test]
    fn a_step_goes_to_the_next_pause_and_the_result_comes_once() {
        let mut steps = Steps::new(count(2));
        assert_eq!([steps.step(), steps.step(), steps.step(), steps.step()], [None, None, Some(2), None]);
        assert_eq!(whole(count(1000)), 1000);
    }
}
