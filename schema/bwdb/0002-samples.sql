-- Twelve samples in a row instead of one: what a month's 95th percentile reads is a twelfth of the rows, and so is what an
-- import of these writes. Where a bit of `measured` is not set, nothing was measured in those five minutes, which is not the same
-- as nothing. jcctl migrate makes the months' parts afterwards, as for every table that is cut into them.
CREATE TABLE traffic_samples (
  address  MEDIUMINT UNSIGNED NOT NULL,
  hour     MEDIUMINT UNSIGNED NOT NULL COMMENT 'since 1970, UTC',
  measured SMALLINT UNSIGNED NOT NULL COMMENT 'bit n: there is a sample of the five minutes n',
  in0  BIGINT UNSIGNED NOT NULL, out0  BIGINT UNSIGNED NOT NULL,
  in1  BIGINT UNSIGNED NOT NULL, out1  BIGINT UNSIGNED NOT NULL,
  in2  BIGINT UNSIGNED NOT NULL, out2  BIGINT UNSIGNED NOT NULL,
  in3  BIGINT UNSIGNED NOT NULL, out3  BIGINT UNSIGNED NOT NULL,
  in4  BIGINT UNSIGNED NOT NULL, out4  BIGINT UNSIGNED NOT NULL,
  in5  BIGINT UNSIGNED NOT NULL, out5  BIGINT UNSIGNED NOT NULL,
  in6  BIGINT UNSIGNED NOT NULL, out6  BIGINT UNSIGNED NOT NULL,
  in7  BIGINT UNSIGNED NOT NULL, out7  BIGINT UNSIGNED NOT NULL,
  in8  BIGINT UNSIGNED NOT NULL, out8  BIGINT UNSIGNED NOT NULL,
  in9  BIGINT UNSIGNED NOT NULL, out9  BIGINT UNSIGNED NOT NULL,
  in10 BIGINT UNSIGNED NOT NULL, out10 BIGINT UNSIGNED NOT NULL,
  in11 BIGINT UNSIGNED NOT NULL, out11 BIGINT UNSIGNED NOT NULL,
  PRIMARY KEY (address, hour)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4
PARTITION BY RANGE (hour) (PARTITION rest VALUES LESS THAN MAXVALUE);

INSERT INTO traffic_samples
SELECT address, slot DIV 12, BIT_OR(1 << slot MOD 12),
  SUM(IF(slot MOD 12 = 0, bytes_in, 0)), SUM(IF(slot MOD 12 = 0, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 1, bytes_in, 0)), SUM(IF(slot MOD 12 = 1, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 2, bytes_in, 0)), SUM(IF(slot MOD 12 = 2, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 3, bytes_in, 0)), SUM(IF(slot MOD 12 = 3, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 4, bytes_in, 0)), SUM(IF(slot MOD 12 = 4, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 5, bytes_in, 0)), SUM(IF(slot MOD 12 = 5, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 6, bytes_in, 0)), SUM(IF(slot MOD 12 = 6, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 7, bytes_in, 0)), SUM(IF(slot MOD 12 = 7, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 8, bytes_in, 0)), SUM(IF(slot MOD 12 = 8, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 9, bytes_in, 0)), SUM(IF(slot MOD 12 = 9, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 10, bytes_in, 0)), SUM(IF(slot MOD 12 = 10, bytes_out, 0)),
  SUM(IF(slot MOD 12 = 11, bytes_in, 0)), SUM(IF(slot MOD 12 = 11, bytes_out, 0))
FROM traffic_fives GROUP BY address, slot DIV 12;

DROP TABLE traffic_fives;
