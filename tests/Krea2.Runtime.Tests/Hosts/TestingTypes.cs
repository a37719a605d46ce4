// What the fake hosts have in common has these names, which the namespace of the tests would hide.
global using FakeHost = Krea2.Testing.FakeHost;
global using FakeHostOptions = Krea2.Testing.FakeHostOptions;
