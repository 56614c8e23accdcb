-- Row versions: a form carries the one it was filled from, so that nobody overwrites what somebody else has just saved.
ALTER TABLE customers ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;
ALTER TABLE contacts  ADD row_version INT UNSIGNED NOT NULL DEFAULT 1;

-- Whose history a change belongs to.
ALTER TABLE audit_log ADD cid INT UNSIGNED NULL, ADD KEY (cid, id);

-- A form that makes something carries a key of its own: sent twice, it makes one thing.
CREATE TABLE used_forms (
  form_key CHAR(32)     NOT NULL PRIMARY KEY,
  used_at  DATETIME     NOT NULL,
  led_to   VARCHAR(200) NOT NULL COMMENT 'the page that the first one was sent on to',
  KEY (used_at)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Words by which a customer is found beside the columns that have an index of their own: the tails of every name and company
-- ("larkspur pottery", "pottery"), folded, and the digits of phone numbers. Rewritten whenever one of them changes. A contact
-- that is gone may be named until then, so it is no foreign key.
CREATE TABLE search_terms (
  term VARCHAR(100) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
  cid  INT UNSIGNED NOT NULL,
  kind ENUM('name','company','contact','phone') NOT NULL,
  contact_id INT UNSIGNED NULL COMMENT 'null: the customer itself',
  PRIMARY KEY (term, cid, kind),
  KEY of_customer (cid, term),
  FOREIGN KEY (cid) REFERENCES customers (cid)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

-- Search reads a few entries of each of these in their order and nothing else: whose it is stands in the index.
ALTER TABLE contacts   DROP KEY email,     ADD KEY by_email (email, cid);
ALTER TABLE systems    DROP KEY hostname,  ADD KEY by_hostname (hostname, cid);
ALTER TABLE payments   DROP KEY reference, ADD KEY by_reference (reference, cid);
ALTER TABLE pmt_source DROP KEY last_four, ADD KEY by_last_four (last_four, cid);
