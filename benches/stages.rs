//! How fast each stage is: `NEWS=articles.jsonl cargo bench -p waqai-benches`. Throughput is bytes of text on one core;
//! compare rows of one run with each other, not with another machine's.

use std::sync::OnceLock;

use divan::counter::{BytesCount, ItemsCount};
use divan::{Bencher, black_box};
use waqai::{Article, Engine, Reader, stage};
use waqai_benches::{articles, read_all};

fn main() {
    divan::main();
}

fn engine() -> &'static Engine {
    static ENGINE: OnceLock<Engine> = OnceLock::new();
    ENGINE.get_or_init(Engine::new)
}

fn texts() -> &'static [String] {
    static TEXTS: OnceLock<Vec<String>> = OnceLock::new();
    TEXTS.get_or_init(articles)
}

fn bytes() -> BytesCount {
    BytesCount::new(texts().iter().map(String::len).sum::<usize>())
}

fn words() -> ItemsCount {
    ItemsCount::new(texts().iter().map(|t| t.split_whitespace().count()).sum::<usize>())
}

/// Runs `work` on the page of every article; making the pages is not timed.
fn on_pages(bencher: Bencher, work: impl Fn(&stage::Page)) {
    let mut reader = engine().reader();
    let pages: Vec<stage::Page> =
        texts().iter().map(|text| reader.page(&Article { text, ..Article::default() })).collect();
    bencher.counter(bytes()).counter(words()).bench_local(|| pages.iter().for_each(&work));
}

#[divan::bench(sample_count = 5)]
fn a_start(bencher: Bencher) {
    bencher.bench_local(|| black_box(Engine::new()));
}

#[divan::bench(sample_count = 5)]
fn b_layout(bencher: Bencher) {
    let all = || texts().iter().map(|t| waqai::text::lay_out(t).tokens.len()).sum::<usize>();
    bencher.counter(bytes()).counter(words()).bench_local(all);
}

#[divan::bench(sample_count = 5)]
fn c_words(bencher: Bencher) {
    bencher.counter(bytes()).counter(words()).bench_local(|| {
        let mut reader = engine().reader();
        texts().iter().map(|t| reader.analyze(t).len()).sum::<usize>()
    });
}

#[divan::bench(sample_count = 5)]
fn d_times(bencher: Bencher) {
    on_pages(bencher, |page| drop(black_box(stage::times(page, engine().lists()))));
}

/// From raw text to what is counted: layout, words, times, numbers and figures.
fn counted(reader: &mut Reader) -> usize {
    let lists = engine().lists();
    let count = |text: &String| {
        let page = reader.page(&Article { text, ..Article::default() });
        let times = stage::times(&page, lists);
        let numbers = stage::numbers(&page, lists, &times);
        stage::figures(&page, lists, &times, &numbers).len()
    };
    texts().iter().map(count).sum()
}

/// A reader that has read nothing before.
#[divan::bench(sample_count = 5)]
fn d_times_numbers_figures_of_raw_text(bencher: Bencher) {
    let all = || counted(&mut engine().reader());
    bencher.counter(bytes()).counter(words()).bench_local(all);
}

/// A reader that has met the spellings before, as one that has read for some minutes.
#[divan::bench(sample_count = 5)]
fn d_times_numbers_figures_of_raw_text_again(bencher: Bencher) {
    let mut reader = engine().reader();
    counted(&mut reader);
    bencher.counter(bytes()).counter(words()).bench_local(|| counted(&mut reader));
}

/// The words of a reader that has met the spellings before.
#[divan::bench(sample_count = 5)]
fn c_words_again(bencher: Bencher) {
    let mut reader = engine().reader();
    let mut all = move || texts().iter().map(|t| reader.analyze(t).len()).sum::<usize>();
    all();
    bencher.counter(bytes()).counter(words()).bench_local(all);
}

#[divan::bench(sample_count = 5)]
fn e_names(bencher: Bencher) {
    on_pages(bencher, |page| {
        black_box(stage::names(page, engine().lists()));
    });
}

#[divan::bench(sample_count = 5)]
fn f_facts(bencher: Bencher) {
    on_pages(bencher, |page| drop(black_box(stage::facts(page, engine().lists()))));
}

#[divan::bench(sample_count = 5)]
fn g_whole_articles(bencher: Bencher) {
    bencher.counter(bytes()).counter(words()).bench_local(|| read_all(engine(), texts()));
}
