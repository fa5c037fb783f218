//! `cargo xtask serve`: the page on this machine, or for the tablets on the same network.

use std::net::{IpAddr, Ipv4Addr, SocketAddr, TcpListener, TcpStream, UdpSocket};
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, bail};

use crate::project::Project;
use crate::{build, node, run, say, setup, watch};

/// Vite answers within a second or two; on a loaded machine more.
const START_LIMIT: Duration = Duration::from_secs(60);

#[derive(clap::Args)]
pub(crate) struct Options {
    #[arg(long, default_value_t = 4173)]
    port: u16,
    /// Address to listen on; `--host` alone is every address of this machine, for tablets on the same network
    #[arg(long, default_value_t = IpAddr::V4(Ipv4Addr::LOCALHOST), num_args = 0..=1, default_missing_value = "0.0.0.0")]
    host: IpAddr,
    /// Build again when src/, data/ or www/ change, and let the open page reload
    #[arg(long)]
    watch: bool,
    /// Do not open the page in a browser
    #[arg(long)]
    no_open: bool,
}

pub(crate) fn run(project: &Project, options: &Options) -> Result<()> {
    let address = SocketAddr::new(options.host, options.port);
    // Said before the build, not after it.
    TcpListener::bind(address).with_context(|| {
        format!(
            "cannot listen on {address}; `cargo xtask serve --port {}` takes another port",
            options.port ^ 1
        )
    })?;

    setup::rust(project)?;
    node::setup(project)?;
    build::engine(project)?;
    if !options.watch {
        build::page(project)?;
    }

    let mut server = Server::start(project, options)?;
    server.wait_until_it_answers(address)?;
    for url in urls(address) {
        say::line("Landcast", format_args!("{url}"));
    }
    if options.watch {
        say::line("Watching", "src/, data/ and www/; Ctrl-C ends");
        watch::rebuild_on_change(project, || server.ended())?;
    } else {
        say::line("Serving", "www/dist; Ctrl-C ends");
    }
    server.wait()
}

/// Vite's server, ended when we are.
struct Server(Arc<Mutex<Child>>);

impl Server {
    fn start(project: &Project, options: &Options) -> Result<Self> {
        let mut command = node::script(&project.path("www"), "vite/bin/vite.js");
        if !options.watch {
            command.arg("preview");
        }
        command
            .args(["--host", &options.host.to_string(), "--port", &options.port.to_string(), "--strictPort"])
            .args(["--logLevel", "warn", "--clearScreen", "false"])
            // Held open, never written: the server sees it close should we be killed.
            .stdin(Stdio::piped());
        if !options.no_open && has_a_screen() {
            command.arg("--open");
        }
        let child =
            command.spawn().map_err(|error| anyhow!("cannot start `{}`: {error}", run::shown(&command)))?;
        let child = Arc::new(Mutex::new(child));
        let ours = Arc::clone(&child);
        ctrlc::set_handler(move || {
            let _ = ours.lock().unwrap_or_else(PoisonError::into_inner).kill();
            std::process::exit(0);
        })?;
        Ok(Self(child))
    }

    /// Whether the server ended by itself.
    fn ended(&self) -> bool {
        let mut child = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        !matches!(child.try_wait(), Ok(None))
    }

    fn wait_until_it_answers(&mut self, address: SocketAddr) -> Result<()> {
        let begin = Instant::now();
        while begin.elapsed() < START_LIMIT {
            if self.ended() {
                return self.wait();
            }
            if TcpStream::connect_timeout(&reachable(address), Duration::from_millis(200)).is_ok() {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(100));
        }
        bail!("the server does not answer on {address}")
    }

    /// Waits for the end of the server. Looks now and then, for whoever waits holds the lock the Ctrl-C handler needs.
    fn wait(&mut self) -> Result<()> {
        while !self.ended() {
            std::thread::sleep(Duration::from_millis(200));
        }
        let status = self.0.lock().unwrap_or_else(PoisonError::into_inner).wait()?;
        if !status.success() {
            bail!("the server ended with {status}");
        }
        Ok(())
    }
}

/// An address one can connect to: the unspecified address is for listening only.
fn reachable(address: SocketAddr) -> SocketAddr {
    if address.ip().is_unspecified() {
        SocketAddr::new(Ipv4Addr::LOCALHOST.into(), address.port())
    } else {
        address
    }
}

/// What to type on this machine and, when all addresses are served, on others of the network.
fn urls(address: SocketAddr) -> Vec<String> {
    let mut urls = vec![format!("http://{}/", reachable(address))];
    if address.ip().is_unspecified() {
        // Connecting a datagram socket sends nothing; it only makes the system choose the address it would send from.
        let chosen = UdpSocket::bind("0.0.0.0:0")
            .and_then(|socket| socket.connect("192.0.2.1:9").and_then(|()| socket.local_addr()));
        if let Ok(local) = chosen {
            urls.push(format!("http://{}/", SocketAddr::new(local.ip(), address.port())));
        }
    }
    urls
}

fn has_a_screen() -> bool {
    use std::io::IsTerminal;
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    std::io::stdout().is_terminal()
        && !set("CI")
        && (cfg!(any(windows, target_os = "macos")) || set("DISPLAY") || set("WAYLAND_DISPLAY"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_unspecified_address_is_reached_through_loopback() {
        let everywhere: SocketAddr = "0.0.0.0:4173".parse().unwrap();
        assert_eq!(urls(everywhere).first().map(String::as_str), Some("http://127.0.0.1:4173/"));
        let one: SocketAddr = "[::1]:80".parse().unwrap();
        assert_eq!(urls(one), ["http://[::1]:80/"]);
    }
}
