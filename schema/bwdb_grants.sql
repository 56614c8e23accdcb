-- Who may do what in the traffic database: {user} is BWDB_USER, by whom the sites read; {importer} is BWDB_IMPORT_USER.
REVOKE ALL PRIVILEGES, GRANT OPTION FROM {user};
GRANT SELECT ON {db}.* TO {user};
REVOKE ALL PRIVILEGES, GRANT OPTION FROM {importer};
GRANT SELECT ON {db}.* TO {importer};
GRANT INSERT ON {db}.traffic_addresses TO {importer};
GRANT INSERT, UPDATE ON {db}.traffic_quarters TO {importer};
GRANT INSERT, UPDATE ON {db}.traffic_samples TO {importer};
GRANT INSERT, UPDATE ON {db}.traffic_days TO {importer};
GRANT INSERT ON {db}.traffic_imports TO {importer};
