//! `cargo xtask test`: everything that must hold before a change lands, in announced steps.

mod course;
mod steps;

use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::project::Project;
use crate::say;
use course::{Ended, Outcome};
use steps::{STEPS, Step};

#[derive(clap::Args)]
pub(crate) struct Options {
    /// Leave out what needs the release build or a browser
    #[arg(long)]
    fast: bool,
    /// Run these steps only, whatever they need having been made before
    #[arg(long, value_name = "STEP", num_args = 1..)]
    only: Vec<String>,
    /// List the steps and run none
    #[arg(long)]
    list: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let chosen = choose(options)?;
    if options.list {
        for step in &chosen {
            println!("{:<12}{}\n{:<12}alone: {}\n", step.name, step.why, "", step.alone);
        }
        return Ok(());
    }

    let begin = Instant::now();
    let done = course::run(project, &chosen);
    summarise(&done, begin.elapsed())
}

fn choose(options: &Options) -> Result<Vec<&'static Step>> {
    for name in &options.only {
        let known: Vec<&str> = STEPS.iter().map(|step| step.name).collect();
        ensure!(
            known.contains(&name.as_str()),
            "there is no step `{name}`; the steps are {}",
            known.join(", ")
        );
    }
    let wanted = |step: &&Step| match options.only.is_empty() {
        true => !(options.fast && step.slow),
        false => options.only.iter().any(|name| name == step.name),
    };
    Ok(STEPS.iter().filter(wanted).collect())
}

fn summarise(done: &[Ended], together: Duration) -> Result<()> {
    say::heading("summary");
    let (mut passed, mut failed) = (0_u32, 0_u32);
    for Ended { step, outcome, time } in done {
        let (word, note) = match outcome {
            Outcome::Passed => ("passed", String::new()),
            Outcome::Nothing(why) => ("nothing", format!("  {why}")),
            Outcome::Failed => ("FAILED", format!("  alone: {}", step.alone)),
            Outcome::Left(needed) => ("left out", format!("  needs {needed}")),
        };
        match outcome {
            Outcome::Passed => passed += 1,
            Outcome::Failed | Outcome::Left(_) => failed += 1,
            Outcome::Nothing(_) => {}
        }
        println!("{:<12}{word:<10}{:>12}{note}", step.name, say::duration(*time));
    }
    println!("{:<12}{:<10}{:>12}\n", "together", "", say::duration(together));
    println!("{passed} passed, {failed} failed");
    if failed > 0 {
        bail!("{failed} of {} steps did not pass", done.len());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn options(fast: bool, only: &[&str]) -> Options {
        Options { fast, only: only.iter().map(|&name| name.to_owned()).collect(), list: false }
    }

    #[test]
    fn each_step_needs_only_earlier_steps() {
        for (index, step) in STEPS.iter().enumerate() {
            for needed in step.needs {
                assert!(
                    STEPS.iter().take(index).any(|earlier| earlier.name == *needed),
                    "{} before {needed}",
                    step.name
                );
            }
        }
    }

    #[test]
    fn a_fast_run_needs_nothing_slow() {
        for step in choose(&options(true, &[])).unwrap() {
            assert!(!step.slow);
            assert!(
                STEPS.iter().all(|other| !other.slow || !step.needs.contains(&other.name)),
                "{}",
                step.name
            );
        }
    }

    #[test]
    fn unknown_steps_are_refused_with_the_known_ones() {
        let error = choose(&options(false, &["lnit"])).err().unwrap().to_string();
        assert!(error.contains("no step `lnit`") && error.contains("lint"), "{error}");
    }
}
