class Samling < Formula
  desc "$description"
  homepage "$home"
  version "$version"
  license any_of: ["MIT", "Apache-2.0"]
$blocks
  def install
    bin.install "samling"
    man1.install Dir["man/man1/*.1"]
    (man/"nb/man1").install Dir["man/nb/man1/*.1"]
    (man/"nn/man1").install Dir["man/nn/man1/*.1"]
    bash_completion.install "completions/samling.bash" => "samling"
    zsh_completion.install "completions/_samling"
    fish_completion.install "completions/samling.fish"
  end

  test do
    system bin/"samling", "init", "eksempel"
    system bin/"samling", "build", "-r", "eksempel"
    assert_path_exists testpath/"eksempel/output/index.html"
  end
end
