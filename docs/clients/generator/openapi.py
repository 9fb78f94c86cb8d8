FILE = "openapi.yaml"
