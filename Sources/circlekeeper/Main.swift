import ArgumentParser

@main
struct Circlekeeper: ParsableCommand {
  mutating func run() throws {}
}
