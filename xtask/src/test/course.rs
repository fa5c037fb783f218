//! The run of the chosen steps: first what all need, then the debug and the release build beside each other, then the browser.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::steps::{Place, Step};
use crate::project::Project;
use crate::say;

/// What a step ended with.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Outcome {
    Passed,
    /// There is nothing for it to do, and why.
    Nothing(String),
    Failed,
    /// A step it needs failed.
    Left(&'static str),
}

pub(super) struct Ended {
    pub(super) step: &'static Step,
    pub(super) outcome: Outcome,
    pub(super) time: Duration,
}

struct Course<'a> {
    project: &'a Project,
    chosen: &'a [&'static Step],
    done: Mutex<Vec<Ended>>,
    ended: Condvar,
}

/// Runs the steps and gives how each ended, in the order of `chosen`.
pub(super) fn run(project: &Project, chosen: &[&'static Step]) -> Vec<Ended> {
    let course = Course { project, chosen, done: Mutex::default(), ended: Condvar::new() };
    let at = |place| chosen.iter().copied().filter(move |step: &&Step| step.place == place);
    at(Place::First).for_each(|step| course.aloud(step));
    if at(Place::Debug).next().is_some() {
        std::thread::scope(|scope| {
            scope.spawn(|| at(Place::Release).for_each(|step| course.beside(step)));
            at(Place::Debug).for_each(|step| course.aloud(step));
        });
    } else {
        at(Place::Release).for_each(|step| course.aloud(step));
    }
    at(Place::Last).for_each(|step| course.aloud(step));

    let mut done = course.done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|ended| chosen.iter().position(|step| step.name == ended.step.name));
    done
}

impl Course<'_> {
    /// Performs a step that writes to the terminal while it runs.
    fn aloud(&self, step: &'static Step) {
        let stopped = self.await_needs(step);
        say::heading(self.title(step));
        let begin = Instant::now();
        let outcome = perform(self.project, step, stopped);
        self.end(Ended { step, outcome, time: begin.elapsed() });
    }

    /// Performs a step while another writes to the terminal: what it says is shown when it is over.
    fn beside(&self, step: &'static Step) {
        let stopped = self.await_needs(step);
        say::line("Beside", self.title(step));
        let begin = Instant::now();
        let (outcome, said) = say::keeping(|| perform(self.project, step, stopped));
        let time = begin.elapsed();
        let title = self.title(step);
        say::heading(format_args!("{title} (ended after {})\n{}", say::duration(time), said.trim_end()));
        self.end(Ended { step, outcome, time });
    }

    fn title(&self, step: &Step) -> String {
        let at = self.chosen.iter().position(|one| one.name == step.name).map_or(0, |index| index + 1);
        format!("{at}/{} {}: {}", self.chosen.len(), step.name, step.why)
    }

    /// Waits until what the step needs has ended, as far as it was chosen; names what keeps the step from being run.
    fn await_needs(&self, step: &Step) -> Option<&'static str> {
        let needed = || self.chosen.iter().filter(|earlier| step.needs.contains(&earlier.name));
        let mut done = self.done();
        while !needed().all(|one| done.iter().any(|ended| ended.step.name == one.name)) {
            done = self.ended.wait(done).unwrap_or_else(PoisonError::into_inner);
        }
        let stops = |ended: &&Ended| {
            step.needs.contains(&ended.step.name)
                && matches!(ended.outcome, Outcome::Failed | Outcome::Left(_))
        };
        done.iter().find(stops).map(|ended| ended.step.name)
    }

    fn end(&self, ended: Ended) {
        self.done().push(ended);
        self.ended.notify_all();
    }

    /// Nothing panics with the lock held, so its list is whole even behind a panic.
    fn done(&self) -> MutexGuard<'_, Vec<Ended>> {
        self.done.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn perform(project: &Project, step: &Step, stopped: Option<&'static str>) -> Outcome {
    if let Some(needed) = stopped {
        say::text(format_args!("left out, because {needed} did not pass"));
        return Outcome::Left(needed);
    }
    match (step.work)(project) {
        Ok(None) => Outcome::Passed,
        Ok(Some(why)) => {
            say::text(&why);
            Outcome::Nothing(why)
        }
        Err(error) => {
            say::text(format_args!("\n{error:#}"));
            Outcome::Failed
        }
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    const fn step(
        name: &'static str,
        needs: &'static [&'static str],
        place: Place,
        work: fn(&Project) -> anyhow::Result<Option<String>>,
    ) -> Step {
        Step { name, why: "", alone: "", needs, slow: false, place, work }
    }

    /// The debug side needs the release side, which fails after the debug side began to wait for it.
    static COURSE: [Step; 5] = [
        step("first", &[], Place::First, |_| Ok(None)),
        step("compile", &["first"], Place::Debug, |_| Ok(Some("nothing to compile".into()))),
        step("make", &["first"], Place::Release, |_| {
            std::thread::sleep(Duration::from_millis(50));
            bail!("no")
        }),
        step("compare", &["make"], Place::Debug, |_| Ok(None)),
        step("look", &["compare"], Place::Last, |_| Ok(None)),
    ];

    fn outcomes(chosen: &[&'static Step]) -> Vec<Outcome> {
        let project = Project { root: ".".into(), target: ".".into() };
        run(&project, chosen).into_iter().map(|ended| ended.outcome).collect()
    }

    #[test]
    fn a_step_waits_for_what_it_needs_on_the_other_side_and_is_left_out_when_that_fails() {
        let nothing = Outcome::Nothing("nothing to compile".into());
        let left = [Outcome::Left("make"), Outcome::Left("compare")];
        let all: Vec<&Step> = COURSE.iter().collect();
        assert_eq!(outcomes(&all), [vec![Outcome::Passed, nothing, Outcome::Failed], left.to_vec()].concat());
    }

    #[test]
    fn what_was_not_chosen_is_not_waited_for() {
        let [.., compare, _] = &COURSE;
        assert_eq!(outcomes(&[compare]), [Outcome::Passed]);
        let [_, _, make, ..] = &COURSE;
        assert_eq!(outcomes(&[make]), [Outcome::Failed]);
    }
}
