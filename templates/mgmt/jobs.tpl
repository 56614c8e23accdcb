{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Daily jobs</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Daily jobs</h1>
  <p>What <span class="mono">jcctl worker</span> does once a day. Days and the times of the schedule are those of {{ZONE}}; all other times are UTC.</p>
</div><a class="btn" href="/mgmt/biller_forecast.html">Dry run of the biller</a></div>
{{#ALARM_NOTICE}}<div class="notice mb5" data-tone="bad" role="note"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>{{JOB_TITLE}}:</b> {{WORDS}}{{#BRAKED}} <a href="/mgmt/job_run.html?id={{RUN}}">Look at run {{RUN}}</a>{{/BRAKED}}</div></div>{{/ALARM_NOTICE}}
<section class="card mb5" aria-labelledby="schedule-h">
  <div class="card-head"><h2 id="schedule-h">Schedule</h2></div>
  <div class="table-wrap" tabindex="0" role="region" aria-label="Table of the schedule">
    <table class="table table-cards">
      <thead><tr><th scope="col">State</th><th scope="col">Job</th><th scope="col">Daily at</th><th scope="col">Last run</th><th scope="col">Next run</th></tr></thead>
      <tbody>{{#JOB}}
        <tr{{#ALARM}} data-state="pending"{{/ALARM}}>
          <td data-label="State">{{#ALARM}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Alarm</span>{{/ALARM}}{{#NO_ALARM}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>In order</span>{{/NO_ALARM}}</td>
          <th scope="row">{{JOB_TITLE}}<div class="sub">{{WHAT}}</div></th>
          <td data-label="Daily at">{{TIME}}</td>
          <td data-label="Last run">{{#LAST}}<a href="/mgmt/job_run.html?id={{RUN}}">For <time datetime="{{DAY}}">{{DAY}}</time></a> <span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"/></svg>{{OUTCOME}}</span>{{/LAST}}{{#NEVER}}never{{/NEVER}}</td>
          <td data-label="Next run">{{#DUE}}Due since {{/DUE}}{{#COMES}}{{/COMES}}<time datetime="{{NEXT_ISO}}Z">{{NEXT}}</time></td>
        </tr>{{/JOB}}
      </tbody>
    </table>
  </div>
</section>
<section class="card" aria-labelledby="runs">
  <div class="card-head row-between"><h2 id="runs">Runs</h2><div class="seg" role="group" aria-label="Job">{{#JOB_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/JOB_LINK}}</div></div>
  {{#NONE}}<div class="empty"><h3>No run</h3><p>Each run of a daily job shows here, with what it did.</p></div>{{/NONE}}
  {{#SOME}}<div class="table-wrap" tabindex="0" role="region" aria-label="Table of runs">
    <table class="table table-cards">
      <thead><tr><th scope="col">State</th><th scope="col">Run</th><th scope="col">For the day</th><th scope="col">Begun</th><th scope="col" class="num">Took</th><th scope="col" class="num">Items</th><th scope="col" class="num">Skipped</th><th scope="col" class="num">Amount</th></tr></thead>
      <tbody>{{#ROW}}
        <tr>
          <td data-label="State"><span class="badge" data-tone="{{TONE}}"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#{{ICON}}"/></svg>{{OUTCOME}}</span></td>
          <th scope="row"><a href="/mgmt/job_run.html?id={{RUN}}">{{JOB_TITLE}}, run {{RUN}}</a></th>
          <td data-label="For the day"><time datetime="{{DAY}}">{{DAY}}</time></td>
          <td data-label="Begun"><time datetime="{{BEGAN_ISO}}Z">{{BEGAN}}</time></td>
          <td class="num" data-label="Took">{{TOOK}}</td>
          <td class="num" data-label="Items">{{ITEMS}}</td>
          <td class="num" data-label="Skipped">{{SKIPPED}}</td>
          <td class="num" data-label="Amount">{{AMOUNT}}</td>
        </tr>{{/ROW}}
      </tbody>
    </table>
  </div>
  {{#OLDER}}<div class="card-foot"><a href="{{PATH}}">Older runs</a></div>{{/OLDER}}{{/SOME}}
</section>
