{{%AUTOESCAPE context="HTML"}}{{#MONTH}}<section class="card mb5" aria-label="This month">
  <dl class="stats">
    <div><dt>Used this month <span class="help"><button type="button" aria-label="Help" aria-describedby="h-used"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#help"/></svg></button><span class="tip" role="tooltip" id="h-used">Inbound and outbound traffic of all servers of this account since the first of the month. 1 GB is 1,000,000,000 bytes.</span></span></dt><dd>{{USED}}{{#OF_ALLOWANCE}} <small>of {{ALLOWANCE}}</small>{{/OF_ALLOWANCE}}</dd>{{#OF_ALLOWANCE}}<dd class="sub"><progress class="meter"{{#NEARLY}} data-tone="warn"{{/NEARLY}} max="1000" value="{{USED_THOUSANDTHS}}" aria-label="{{USED_PERCENT}} of the allowance used"></progress></dd>{{/OF_ALLOWANCE}}{{#NO_ALLOWANCE}}<dd class="sub">No allowance in your packages</dd>{{/NO_ALLOWANCE}}</div>{{#OF_ALLOWANCE}}
    <div><dt>{{LEFT_LABEL}}</dt><dd>{{LEFT}}</dd><dd class="sub">{{LEFT_WORDS}}</dd></div>{{/OF_ALLOWANCE}}
    <div><dt>On course for <span class="help"><button type="button" aria-label="Help" aria-describedby="h-proj"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#help"/></svg></button><span class="tip" role="tooltip" id="h-proj">If traffic goes on as it did since the first of the month, this is the total on the last day.</span></span></dt><dd>{{PROJECTED}}</dd><dd class="sub">{{PROJECTED_WORDS}}</dd></div>
    <div><dt>When it is used up</dt><dd><small>{{OVERAGE}}</small></dd>{{#PREFERENCE}}<dd class="sub"><a href="{{PREFERENCE_ADDRESS}}">Change</a></dd>{{/PREFERENCE}}</div>
  </dl>
</section>{{/MONTH}}
<form class="card mb5 filters-card" action="{{PAGE}}" method="get" aria-label="Report options">
  <div class="card-body">
    <div class="filters">{{#ASKS_WHO}}
      <div class="field wide{{#F_WHO_INVALID}} field-error{{/F_WHO_INVALID}}"><label for="who">Customer, host or IP address</label>{{>F_WHO_ERROR}}
        <input id="who" name="who" value="{{F_WHO}}" maxlength="100" autocomplete="off" spellcheck="false"{{#F_WHO_INVALID}} aria-describedby="who-error" aria-invalid="true"{{/F_WHO_INVALID}}></div>{{/ASKS_WHO}}{{#SERVERS}}
      <div class="field wide"><label for="of">Server</label>
        <select id="of" name="of"><option value="">All servers</option>{{#SERVER}}<option value="{{SERVER_VALUE}}"{{#SERVER_CHOSEN}} selected{{/SERVER_CHOSEN}}>{{SERVER_LABEL}}</option>{{/SERVER}}</select></div>{{/SERVERS}}
      <div class="field{{#F_FROM_INVALID}} field-error{{/F_FROM_INVALID}}"><label for="from">From</label>{{>F_FROM_ERROR}}<input id="from" name="from" type="date" value="{{F_FROM}}" max="{{TODAY}}"{{#F_FROM_INVALID}} aria-describedby="from-error" aria-invalid="true"{{/F_FROM_INVALID}}></div>
      <div class="field{{#F_TO_INVALID}} field-error{{/F_TO_INVALID}}"><label for="to">To</label>{{>F_TO_ERROR}}<input id="to" name="to" type="date" value="{{F_TO}}" max="{{TODAY}}"{{#F_TO_INVALID}} aria-describedby="to-error" aria-invalid="true"{{/F_TO_INVALID}}></div>
      <div class="field"><label for="dir">Direction</label><select id="dir" name="dir"><option value="">In and out</option><option value="in"{{#DIR_IN}} selected{{/DIR_IN}}>Inbound</option><option value="out"{{#DIR_OUT}} selected{{/DIR_OUT}}>Outbound</option></select></div>
      <div class="field{{#F_PORT_INVALID}} field-error{{/F_PORT_INVALID}}"><label for="port">Ports <span class="opt">(optional)</span></label>{{>F_PORT_ERROR}}<input id="port" name="port" inputmode="numeric" value="{{F_PORT}}" maxlength="100" autocomplete="off"{{#F_PORT_INVALID}} aria-describedby="port-error" aria-invalid="true"{{/F_PORT_INVALID}}></div>
      <div class="foot">
        <fieldset><legend class="label">Protocol</legend>
          <div class="checks"><label class="check"><input type="checkbox" name="proto-tcp" value="1"{{#TCP}} checked{{/TCP}}> TCP</label><label class="check"><input type="checkbox" name="proto-udp" value="1"{{#UDP}} checked{{/UDP}}> UDP</label><label class="check"><input type="checkbox" name="proto-icmp" value="1"{{#ICMP}} checked{{/ICMP}}> ICMP</label></div></fieldset>
        <input type="hidden" name="view" value="{{F_VIEW}}">
        <button class="btn btn-primary" data-busy="Loading the report">Show report</button>
      </div>
    </div>
  </div>
</form>
{{#UNAVAILABLE}}<div class="notice mb5" data-tone="warn" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>Traffic figures are not available at the moment.</b> Counting goes on meanwhile. Try again in a minute.</div></div>{{/UNAVAILABLE}}
{{#REPORT}}<div class="row row-between mb">
  <div class="seg" role="group" aria-label="Report type">
    <a href="{{DAILY_ADDRESS}}"{{#DAILY}} aria-current="true"{{/DAILY}}>Daily bars</a><a href="{{QUARTERS_ADDRESS}}"{{#QUARTERS}} aria-current="true"{{/QUARTERS}}>15-minute bars</a><a href="{{PIE_ADDRESS}}"{{#PIE}} aria-current="true"{{/PIE}}>Pie</a><a href="{{TABLE_ADDRESS}}"{{#TABLE}} aria-current="true"{{/TABLE}}>Table</a>
  </div>
  <a class="btn btn-sm" href="{{CSV_ADDRESS}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#save"/></svg>Download CSV</a>
</div>
<section class="card mb5" aria-label="Totals of this report">
  <dl class="stats">
    <div><dt>Inbound</dt><dd>{{SUM_IN}}</dd><dd class="sub">{{PACKETS_IN}} packets</dd></div>
    <div><dt>Outbound</dt><dd>{{SUM_OUT}}</dd><dd class="sub">{{PACKETS_OUT}} packets</dd></div>
    <div><dt>Both</dt><dd>{{SUM}}</dd><dd class="sub">{{PERIOD}}</dd></div>{{#PERCENTILE}}
    <div><dt>95th percentile <span class="help"><button type="button" aria-label="Help" aria-describedby="h-95"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#help"/></svg></button><span class="tip end" role="tooltip" id="h-95">Of all traffic in steps of five minutes the busiest twentieth is left out; this is the highest of the rest, inbound or outbound, whichever is more. Times without a measurement do not count.</span></span></dt><dd>{{RATE_95}}</dd><dd class="sub">in {{RATE_95_IN}}, out {{RATE_95_OUT}}</dd></div>{{/PERCENTILE}}
  </dl>
</section>
{{#DAYS}}<figure class="chart card mb5">
  <figcaption class="chart-head">
    <div><h2>Traffic by day</h2><p>{{PERIOD}}, {{UNIT}} per day</p></div>
    <ul class="legend">
      <li><i class="key k2"></i>Inbound <b>{{SUM_IN}}</b></li>
      <li><i class="key k1"></i>Outbound <b>{{SUM_OUT}}</b></li>{{#SPREAD}}
      <li><i class="key key-line"></i>Allowance spread evenly, {{SPREAD_A_DAY}} a day</li>{{/SPREAD}}
    </ul>
  </figcaption>
  {{>DAYS_PLOT}}{{#FOLDED}}
  <details>
    <summary>Show these values as a table</summary>
    {{>DAYS_TABLE}}
  </details>{{/FOLDED}}{{#UNFOLDED}}
  {{>DAYS_TABLE}}{{/UNFOLDED}}
</figure>{{/DAYS}}
{{#MORE}}<div class="cols cols-main">
  {{#STEPS}}<figure class="chart card fill">
    <figcaption class="chart-head">
      <div><h2>{{STEPS_TITLE}}, 15-minute steps</h2><p>{{RATE_UNIT}}, average of each quarter hour. Times are {{ZONE}}.</p></div>
      <ul class="legend"><li><i class="key k2"></i>Inbound</li><li><i class="key k1"></i>Outbound</li></ul>
    </figcaption>
    {{>STEPS_PLOT}}
    <details>
      <summary>Show these values as a table</summary>
      <div class="table-wrap" tabindex="0" role="region" aria-label="Traffic in quarter hours, table">
        <table class="table">
          <thead><tr><th scope="col">Time</th><th scope="col" class="num">Inbound</th><th scope="col" class="num">Outbound</th></tr></thead>
          <tbody>{{#STEP}}
            <tr><th scope="row">{{STEP_TIME}}</th><td class="num">{{STEP_IN}}</td><td class="num">{{STEP_OUT}}</td></tr>{{/STEP}}
          </tbody>
        </table>
      </div>
    </details>
  </figure>{{/STEPS}}
  {{#RING}}<section class="card donut-box" aria-labelledby="pie-h">
    <div class="chart-head"><div><h2 id="pie-h">By service</h2><p>Share of all traffic in the report, by port</p></div></div>
    <div class="donut">
      <svg viewBox="0 0 120 120" role="img" aria-label="Ring chart, same values as the table beside it">{{#RING_PART}}
        <circle class="{{COLOUR}}" cx="60" cy="60" r="42" stroke-dasharray="{{DASHES}}" stroke-dashoffset="{{OFFSET}}" transform="rotate(-90 60 60)"/>{{/RING_PART}}
        <text x="60" y="62">{{SUM}}</text>
      </svg>
      <div class="table-box">
        <table class="table">
          <thead class="vh"><tr><th scope="col">Service</th><th scope="col">Traffic</th><th scope="col">Share</th></tr></thead>
          <tbody>{{#SHARE}}
            <tr><th scope="row"><i class="key {{COLOUR}}"></i>{{SHARE_NAME}} <span class="muted nw">{{SHARE_DETAIL}}</span></th><td class="num">{{SHARE_AMOUNT}}</td><td class="num">{{SHARE_PERCENT}}</td></tr>{{/SHARE}}
          </tbody>
        </table>
        <table class="table mt">
          <thead><tr><th scope="col">Protocol</th><th scope="col" class="num">Traffic</th><th scope="col" class="num">Share</th></tr></thead>
          <tbody>{{#PROTOCOL}}
            <tr><th scope="row">{{SHARE_NAME}}</th><td class="num">{{SHARE_AMOUNT}}</td><td class="num">{{SHARE_PERCENT}}</td></tr>{{/PROTOCOL}}
          </tbody>
        </table>
      </div>
    </div>
  </section>{{/RING}}
</div>{{/MORE}}
{{#NOTHING}}<div class="card mb5"><div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#box"/></svg><h2>No traffic in this report</h2><p>Choose other days, or fewer limits.</p></div></div>{{/NOTHING}}{{/REPORT}}
