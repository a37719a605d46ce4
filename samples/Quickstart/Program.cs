using Krea2.KreaAi;
Console.WriteLine(new KreaRequest { Prompt = "x", AspectRatio = KreaAspectRatio.Ratio4x5, Resolution = KreaResolution.Resolution1K }.ToJson());
