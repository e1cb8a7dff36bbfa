"""What a release is compiled for, and what each kind of package calls it."""

from dataclasses import dataclass

# The newest symbols of glibc that a program for Linux may ask for: CentOS 7, Debian 8 and Ubuntu 14.04 have them.
OLDEST_GLIBC = (2, 17)


@dataclass(frozen=True)
class Target:
    name: str
    triple: str
    # What maturin is asked to promise of the wheel.
    compatibility: str
    npm_os: str
    npm_cpu: str
    debian: str = ''

    @property
    def is_linux(self):
        return self.npm_os == 'linux'

    @property
    def is_windows(self):
        return self.npm_os == 'win32'

    @property
    def is_macos(self):
        return self.npm_os == 'darwin'

    @property
    def program(self):
        return 'samling.exe' if self.is_windows else 'samling'

    @property
    def npm_name(self):
        return f'@samling/{self.name}'


TARGETS = {
    target.name: target
    for target in [
        Target('linux-x64', 'x86_64-unknown-linux-gnu', 'manylinux2014', 'linux', 'x64', 'amd64'),
        Target('linux-arm64', 'aarch64-unknown-linux-gnu', 'manylinux2014', 'linux', 'arm64', 'arm64'),
        Target('windows-x64', 'x86_64-pc-windows-gnu', 'pypi', 'win32', 'x64'),
        Target('macos-arm64', 'aarch64-apple-darwin', 'pypi', 'darwin', 'arm64'),
        Target('macos-x64', 'x86_64-apple-darwin', 'pypi', 'darwin', 'x64'),
    ]
}

# What can be compiled on one machine with Linux. macOS needs a machine of its own.
ON_LINUX = ['linux-x64', 'linux-arm64', 'windows-x64']
