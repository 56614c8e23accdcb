-- The daily jobs: who runs one, what each run did, what was done once, and what stopped by the brake.

CREATE TABLE job_runs (
  id       BIGINT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY,
  job      VARCHAR(32)  NOT NULL,
  day      DATE         NOT NULL COMMENT 'of the company, which it is for',
  asked_by VARCHAR(60)  NOT NULL,
  held_by  VARCHAR(80)  NOT NULL COMMENT 'host and process',
  began_at DATETIME     NOT NULL,
  ended_at DATETIME     NULL,
  outcome  ENUM('running','done','failed','braked','interrupted') NOT NULL DEFAULT 'running',
  items    INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'counted in the transaction of each',
  skipped  INT UNSIGNED NOT NULL DEFAULT 0,
  amount   BIGINT       NOT NULL DEFAULT 0,
  text     VARCHAR(500) NOT NULL DEFAULT '',
  KEY (job, day, id), KEY (job, outcome, day),
  CHECK (outcome = 'running' OR ended_at IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- One row for each job that was ever begun. Whoever works for it locks this row.
CREATE TABLE job_leases (
  job        VARCHAR(32) NOT NULL PRIMARY KEY,
  run_id     BIGINT UNSIGNED NULL COMMENT 'the run that holds it; null: none',
  held_until DATETIME    NULL,
  FOREIGN KEY (run_id) REFERENCES job_runs (id),
  CHECK (run_id IS NULL OR held_until IS NOT NULL)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Written in the transaction of what may happen only once.
CREATE TABLE job_done (
  job     VARCHAR(32) NOT NULL,
  object  VARCHAR(40) NOT NULL COMMENT 'customer:42',
  period  VARCHAR(40) NOT NULL COMMENT 'a day, or whatever it happens once in',
  run_id  BIGINT UNSIGNED NULL COMMENT 'null: done outside of a run',
  done_at DATETIME    NOT NULL,
  PRIMARY KEY (job, object, period),
  FOREIGN KEY (run_id) REFERENCES job_runs (id)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Runs that stopped before they did anything, because they would have done more than the bounds allow.
CREATE TABLE job_brakes (
  run_id      BIGINT UNSIGNED NOT NULL PRIMARY KEY,
  items       INT UNSIGNED NOT NULL COMMENT 'what it would have done',
  amount      BIGINT       NOT NULL,
  largest     BIGINT       NOT NULL COMMENT 'of one customer',
  largest_cid INT UNSIGNED NULL,
  allowed_by  VARCHAR(60)  NULL COMMENT 'who let exactly this happen all the same',
  allowed_at  DATETIME     NULL,
  FOREIGN KEY (run_id) REFERENCES job_runs (id),
  FOREIGN KEY (largest_cid) REFERENCES customers (cid),
  CHECK ((allowed_by IS NULL) = (allowed_at IS NULL))
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- What is due, customer by customer: found without looking at anything else, however many subscriptions there are. The key on
-- cid alone is the beginning of this one.
ALTER TABLE subs DROP KEY cid, ADD KEY due (cid, next_bill_on), ADD KEY (ended_on);

-- Where the payments of the menu still are.
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT m.id, p.position, p.label, p.address, FALSE FROM menu m
  JOIN (SELECT 13 AS position, 'Daily jobs' AS label, '/mgmt/jobs.html' AS address UNION ALL SELECT 14, 'Billing run, dry', '/mgmt/biller_forecast.html') p
  WHERE m.id = 3 AND m.parent_id IS NULL ORDER BY p.position;
