{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <a href="/mgmt/jobs.html">Daily jobs</a> <span aria-hidden="true">/</span> <span aria-current="page">Run {{RUN}}</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>{{JOB_TITLE}} for <time datetime="{{DAY}}">{{DAY}}</time></h1>
  <p><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"/></svg>{{OUTCOME}}</span> {{TEXT}}</p>
</div></div>
{{>SAID}}
{{#BRAKE}}<section class="card w-l mb5" aria-labelledby="brake-h">
  <div class="card-head"><h2 id="brake-h">Stopped by the brake</h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Would do</dt><dd class="num">{{WOULD_ITEMS}}</dd>
    <dt>In all</dt><dd class="num">{{WOULD_AMOUNT}}</dd>
    <dt>Most for one customer</dt><dd><span class="num">{{LARGEST}}</span>{{#LARGEST_OF}}, <a href="/mgmt/customer.html?cid={{CID}}">{{CID}}</a>{{/LARGEST_OF}}</dd>
  </dl></div>
  <div class="card-foot">{{#ALLOWED}}Allowed by {{WHO}} on <time datetime="{{AT_ISO}}Z">{{AT}}</time> UTC.{{/ALLOWED}}{{#PAST}}A later run has decided on this day.{{/PAST}}{{#MAY_ALLOW}}<a class="btn btn-primary" href="/mgmt/job_allow.html?id={{RUN}}">Run all the same</a>{{/MAY_ALLOW}}{{#MAY_NOT}}Somebody with the right “billing” has to decide.{{/MAY_NOT}}</div>
</section>{{/BRAKE}}
<section class="card w-l" aria-labelledby="did-h">
  <div class="card-head"><h2 id="did-h">What it did</h2></div>
  <div class="card-body"><dl class="facts">
    <dt>Items</dt><dd class="num">{{ITEMS}}</dd>
    <dt>Skipped</dt><dd class="num">{{SKIPPED}}</dd>
    <dt>Amount</dt><dd class="num">{{AMOUNT}}</dd>
    <dt>Begun</dt><dd><time datetime="{{BEGAN_ISO}}Z">{{BEGAN}}</time> UTC</dd>
    {{#ENDED}}<dt>Ended</dt><dd><time datetime="{{AT_ISO}}Z">{{AT}}</time> UTC, after {{TOOK}}</dd>{{/ENDED}}
    <dt>Begun by</dt><dd><span class="mono">{{ASKED_BY}}</span></dd>
    <dt>Worked on</dt><dd><span class="copy mono">{{HELD_BY}}</span></dd>
  </dl></div>
</section>
