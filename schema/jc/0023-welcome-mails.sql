-- The welcome mails have a page, as the menu of the Perl system led to their texts.
INSERT INTO menu (parent_id, position, label, address) SELECT id, 5, 'Welcome mails', '' FROM menu WHERE id = 4;
SET @heading = (SELECT MAX(id) FROM menu WHERE label = 'Welcome mails' AND address = '');
INSERT INTO menu (parent_id, position, label, address)
  SELECT @heading, n.position, n.label, n.address FROM (
    SELECT 1 AS position, 'Linux welcome mail' AS label, '/mgmt/welcome.html?kind=linux' AS address
    UNION ALL SELECT 2, 'BSD welcome mail', '/mgmt/welcome.html?kind=freebsd'
    UNION ALL SELECT 3, 'Debian welcome mail', '/mgmt/welcome.html?kind=debian') n
  WHERE @heading IS NOT NULL;
