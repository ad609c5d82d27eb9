//! Work on many articles at once: order kept, memory bounded, one article's panic its own.

use std::collections::BTreeMap;
use std::num::NonZero;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use waqai::{Engine, Reader};

use crate::args;
use crate::exit::{self, Exit};
use crate::input::{self, Article, Next};
use crate::tables;

/// Articles that may be under way for each thread: enough to keep it busy, few enough to forget.
const WINDOW: usize = 16;

/// What one article came to.
pub struct Done {
    /// What is to be written.
    pub out: String,
    /// Bytes of input that it took.
    pub bytes: u64,
}

/// Reads every article of `input` by `work`, on as many threads as asked, and gives what they came to
/// to `write` in the order of the input.
pub fn run(
    input: &args::Input,
    work: impl Fn(&Engine, &mut Reader, &Article) -> String + Sync,
    mut write: impl FnMut(Done) -> anyhow::Result<()>,
) -> anyhow::Result<Exit> {
    let threads = if input.jobs == 0 {
        thread::available_parallelism().map_or(1, NonZero::get)
    } else {
        input.jobs
    };
    let engine = tables::engine(&input.knowledge)?;
    let window = Window { written: Mutex::new(0), moved: Condvar::new(), size: threads * WINDOW };
    let (give, jobs) = sync_channel::<(usize, Result<Article, Failure>)>(threads * 2);
    let (answer, answers) = sync_channel::<(usize, Result<Done, Failure>)>(threads * 2);
    // Only the workers hold the jobs: when they stop, whoever feeds them is told.
    let jobs = Arc::new(Mutex::new(jobs));
    thread::scope(|scope| {
        let (window, engine, work) = (&window, &engine, &work);
        scope.spawn(move || feed(input, window, give));
        for _ in 0..threads {
            let (jobs, answer) = (jobs.clone(), answer.clone());
            scope.spawn(move || labour(engine, work, &jobs, answer));
        }
        drop((jobs, answer));
        let end = collect(&answers, window, &mut write);
        window.close();
        // Whoever still gives answers finds nobody there and stops.
        drop(answers);
        end
    })
}

/// Why there is no answer.
enum Failure {
    Article(String),
    Path(String),
}

/// How far the writing is, so that the reading does not run ahead.
struct Window {
    written: Mutex<usize>,
    moved: Condvar,
    size: usize,
}

impl Window {
    /// Waits until article `number` may be begun.
    fn wait(&self, number: usize) {
        let written = self.written.lock().expect("no holder panics");
        drop(
            self.moved
                .wait_while(written, |w| number >= w.saturating_add(self.size))
                .expect("no holder panics"),
        );
    }

    fn advance(&self, written: usize) {
        *self.written.lock().expect("no holder panics") = written;
        self.moved.notify_all();
    }

    fn close(&self) {
        self.advance(usize::MAX);
    }
}

fn feed(input: &args::Input, window: &Window, give: SyncSender<(usize, Result<Article, Failure>)>) {
    let mut number = 0;
    input::each(input, &mut |next| {
        window.wait(number);
        let job = match next {
            Next::Article(article) => Ok(article),
            Next::Failed(message) => Err(Failure::Article(message)),
            Next::Unusable(message) => Err(Failure::Path(message)),
        };
        number += 1;
        give.send((number - 1, job)).is_ok()
    });
}

fn labour(
    engine: &Engine,
    work: &(impl Fn(&Engine, &mut Reader, &Article) -> String + Sync),
    jobs: &Mutex<Receiver<(usize, Result<Article, Failure>)>>,
    answer: SyncSender<(usize, Result<Done, Failure>)>,
) {
    let mut reader = engine.reader();
    loop {
        let Ok((number, job)) = jobs.lock().expect("no holder panics").recv() else { return };
        let done = job.and_then(|article| {
            let out = catch_unwind(AssertUnwindSafe(|| work(engine, &mut reader, &article)));
            out.map(|out| Done { out, bytes: article.bytes }).map_err(|_| {
                reader = engine.reader();
                Failure::Article(format!(
                    "{}: article {} broke the reader; please report it with its text",
                    article.source, article.id
                ))
            })
        });
        if answer.send((number, done)).is_err() {
            return;
        }
    }
}

fn collect(
    answers: &Receiver<(usize, Result<Done, Failure>)>,
    window: &Window,
    write: &mut impl FnMut(Done) -> anyhow::Result<()>,
) -> anyhow::Result<Exit> {
    let mut end = Exit::Done;
    let mut waiting = BTreeMap::new();
    let mut next = 0;
    for (number, done) in answers {
        waiting.insert(number, done);
        while let Some(done) = waiting.remove(&next) {
            match done {
                Ok(done) => write(done)?,
                Err(Failure::Article(message)) => {
                    exit::say(&message);
                    end = end.max(Exit::SomeFailed);
                }
                Err(Failure::Path(message)) => {
                    exit::say(&message);
                    end = end.max(Exit::Unusable);
                }
            }
            next += 1;
            window.advance(next);
        }
    }
    Ok(end)
}
