import chromium from "@sparticuz/chromium";

/*
 * A program of its own, because the package goes by the environment: it unpacks below TMPDIR, and the libraries only where
 * AWS_EXECUTION_ENV names a Lambda runtime. Nobody else who asks for a temporary folder meanwhile must get this one.
 */
await chromium.executablePath();
