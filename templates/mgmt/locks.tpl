{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Locks</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Locks</h1>
  <p>Who holds locks in the database, and who waits for them, at <time datetime="{{AT_ISO}}Z">{{AT}}</time> UTC. Values are shown as “?”.</p>
</div><a class="btn" href="/mgmt/locks.html">Look again</a></div>
{{#NOT_ALLOWED}}<div class="notice mb5" data-tone="bad" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg><div><b>The database does not let this site look.</b> The right to call two functions is missing. Run <span class="copy mono">jcctl migrate</span>, then <span class="copy mono">systemctl reload jc-mgmt</span>.</div></div>{{/NOT_ALLOWED}}{{#SEEN}}
<section class="card mb5" aria-labelledby="waits-h">
  <div class="card-head"><h2 id="waits-h">Who waits for whom</h2></div>
  {{#NO_WAITS}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h3>Nobody waits</h3><p>No transaction wants a lock that another one holds. If a page has just said that it could not get one, that wait is over: send the form again.</p></div>{{/NO_WAITS}}
  {{#WAITS_THERE}}<div class="table-wrap" tabindex="0" role="region" aria-label="Table of who waits for whom">
    <table class="table table-cards">
      <thead><tr><th scope="col">Who waits</th><th scope="col" class="num">Has waited</th><th scope="col">To do</th><th scope="col">Wants</th><th scope="col">Held by</th><th scope="col" class="num">Open for</th><th scope="col">Which does</th></tr></thead>
      <tbody>{{#WAIT}}
        <tr data-state="pending">
          <th scope="row"><span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Waits</span> {{WAITER}}<div class="sub">{{WAITER_CONNECTION}}</div></th>
          <td class="num" data-label="Has waited">{{WAITED}}</td>
          <td data-label="To do"><code>{{WAITER_STATEMENT}}</code></td>
          <td data-label="Wants">{{#WHOLE_TABLE}}the whole of {{TABLE}}{{/WHOLE_TABLE}}{{#ONE_ROW}}a row of {{TABLE}}{{/ONE_ROW}}<div class="sub">{{MODE}}</div></td>
          <td data-label="Held by">{{HOLDER}}<div class="sub">{{HOLDER_CONNECTION}}</div></td>
          <td class="num" data-label="Open for">{{HOLDER_OPEN}}</td>
          <td data-label="Which does"><code>{{HOLDER_STATEMENT}}</code></td>
        </tr>{{/WAIT}}
      </tbody>
    </table>
  </div>{{/WAITS_THERE}}
</section>
<section class="card" aria-labelledby="open-h">
  <div class="card-head"><h2 id="open-h">Open transactions</h2></div>
  {{#NONE_OPEN}}<div class="empty"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><h3>No transaction is open</h3><p>So nobody holds a lock. Each page opens one for a moment only; one that stays here for long belongs to a job, or to somebody at a console.</p></div>{{/NONE_OPEN}}
  {{#SOME_OPEN}}<div class="card-body"><p class="small">The server ends one that does nothing by itself, after its <code>idle_transaction_timeout</code>.</p></div>
  <div class="table-wrap" tabindex="0" role="region" aria-label="Table of open transactions">
    <table class="table table-cards">
      <thead><tr><th scope="col">State</th><th scope="col">Whose</th><th scope="col" class="num">Open for</th><th scope="col" class="num">Rows locked</th><th scope="col" class="num">Rows changed</th><th scope="col">Does</th></tr></thead>
      <tbody>{{#OPEN}}
        <tr{{#HOLDS_UP}} data-state="pending"{{/HOLDS_UP}}>
          <td data-label="State">{{#HOLDS_UP}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>Holds up {{OTHERS}}</span> {{/HOLDS_UP}}{{#WAITS}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Waits</span>{{/WAITS}}{{#IN_NOBODYS_WAY}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>In nobody’s way</span>{{/IN_NOBODYS_WAY}}</td>
          <th scope="row">{{WHO}}<div class="sub">{{CONNECTION}}</div></th>
          <td class="num" data-label="Open for">{{AGE}}</td>
          <td class="num" data-label="Rows locked">{{ROWS_LOCKED}}</td>
          <td class="num" data-label="Rows changed">{{ROWS_CHANGED}}</td>
          <td data-label="Does"><code>{{STATEMENT}}</code></td>
        </tr>{{/OPEN}}
      </tbody>
    </table>
  </div>{{/SOME_OPEN}}
</section>{{/SEEN}}
