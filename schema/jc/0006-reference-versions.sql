-- Counts the changes of what every worker keeps in memory: a request asks for one small row, and only when its number has moved
-- are the lists read again. Triggers count, so that a change by hand is seen like any other.
CREATE TABLE reference_versions (
  name    VARCHAR(32)     NOT NULL PRIMARY KEY,
  version BIGINT UNSIGNED NOT NULL DEFAULT 1
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;
INSERT INTO reference_versions (name) VALUES ('catalogue'), ('menu');

CREATE TRIGGER packages_added AFTER INSERT ON packages FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER packages_changed AFTER UPDATE ON packages FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER packages_deleted AFTER DELETE ON packages FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER templates_added AFTER INSERT ON ref_templates FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER templates_changed AFTER UPDATE ON ref_templates FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER templates_deleted AFTER DELETE ON ref_templates FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER choices_added AFTER INSERT ON choices FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER choices_changed AFTER UPDATE ON choices FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
CREATE TRIGGER choices_deleted AFTER DELETE ON choices FOR EACH ROW
  UPDATE reference_versions SET version = version + 1 WHERE name = 'catalogue';
