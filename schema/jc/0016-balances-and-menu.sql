-- What a customer's ledger comes to, and of how many entries: kept beside the customer, so that no page sums a ledger of many years.
-- Both are written with the entry itself, whoever adds it; jcctl audit-ledger compares them with the entries.
ALTER TABLE customers
  ADD balance BIGINT NOT NULL DEFAULT 0 COMMENT 'sum of the ledger entries',
  ADD entries INT UNSIGNED NOT NULL DEFAULT 0 COMMENT 'how many these are';

UPDATE customers c JOIN (SELECT cid, SUM(amount) AS balance, COUNT(*) AS entries FROM billing_history GROUP BY cid) h ON h.cid = c.cid
  SET c.balance = h.balance, c.entries = h.entries;

CREATE TRIGGER entry_added AFTER INSERT ON billing_history FOR EACH ROW
  UPDATE customers SET balance = balance + NEW.amount, entries = entries + 1 WHERE cid = NEW.cid;

-- The index was for the sum.
ALTER TABLE billing_history DROP KEY balance;

-- What else the menu of the Perl system led to. Outside addresses are examples: who runs this puts in its own on the menu page; an
-- entry whose page of ours does not exist yet is not shown.
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT id, 4, 'Machines and control panels', '/mgmt/hosts.html', FALSE FROM menu WHERE id = 30;
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT id, 13, 'PayPal history', 'https://www.paypal.com/activities/', TRUE FROM menu WHERE id = 3;
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT id, 14, '2Checkout', 'https://www.2checkout.com/', TRUE FROM menu WHERE id = 3;
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT id, 11, 'Whois', '/mgmt/whois.html', FALSE FROM menu WHERE id = 60;
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT id, 8, 'Public site', 'https://www.example.com/', TRUE FROM menu WHERE id = 70;

INSERT INTO menu (parent_id, position, label, address) SELECT id, 3, 'Manuals and consoles', '' FROM menu WHERE id = 4;
SET @heading = (SELECT MAX(id) FROM menu WHERE label = 'Manuals and consoles' AND address = '');
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT @heading, n.position, n.label, n.address, TRUE FROM (
    SELECT 1 AS position, 'Manual' AS label, 'https://manual.example.com/' AS address
    UNION ALL SELECT 2, 'VZ reference', 'https://vz.example.com/reference/' UNION ALL SELECT 3, 'VZ templates', 'https://vz.example.com/templates/'
    UNION ALL SELECT 4, 'VZ ticket', 'https://vz.example.com/tickets/' UNION ALL SELECT 5, 'IPKVM', 'https://ipkvm.example.com/') n
  WHERE @heading IS NOT NULL;

INSERT INTO menu (parent_id, position, label, address) SELECT id, 4, 'Development copies', '' FROM menu WHERE id = 4;
SET @heading = (SELECT MAX(id) FROM menu WHERE label = 'Development copies' AND address = '');
INSERT INTO menu (parent_id, position, label, address, own_window)
  SELECT @heading, n.position, n.label, n.address, TRUE FROM (
    SELECT 1 AS position, 'Mgmt' AS label, 'https://dev.example.com/mgmt/index.html' AS address
    UNION ALL SELECT 2, 'Account Manager', 'https://dev.example.com/am/login.html'
    UNION ALL SELECT 3, 'Public site', 'https://dev.example.com/') n
  WHERE @heading IS NOT NULL;
