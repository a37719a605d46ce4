// What the fake hosts have in common has these names.
global using FakeHost = Krea2.Testing.FakeKreaHost;
global using FakeHostOptions = Krea2.Testing.FakeKreaHostOptions;
