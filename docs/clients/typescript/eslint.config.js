// SPDX-License-Identifier: MIT
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/", "*.config.js"] },
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", name: "test", package: "node:test" },
          ],
        },
      ],
    },
  },
);
