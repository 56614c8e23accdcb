{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Systems that leave</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Systems that leave</h1>
  <p>They run and have a shutdown date. Dates are in UTC.</p>
</div></div>
<div class="row mb5">
  <div class="seg" role="group" aria-label="How far ahead">{{#DAYS_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/DAYS_LINK}}</div>
  <span class="small">{{COUNT}}</span>
</div>
{{#NONE_SOON}}<div class="empty"><h2>No system leaves in these days</h2><p>Those that are to be shut down later are not shown here.</p><a class="btn" href="/mgmt/leaving.html?days=all">Show all shutdown dates</a></div>{{/NONE_SOON}}{{#NONE_AT_ALL}}<div class="empty"><h2>No system has a shutdown date</h2><p>One that is cancelled on its customer’s page shows here.</p></div>{{/NONE_AT_ALL}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr>{{>HEAD}}</tr></thead>
    <tbody>{{#ROW}}
      <tr data-state="pending">
        <td data-label="State">{{#OVERDUE}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>{{DAYS}} past its date</span>{{/OVERDUE}}{{#NOW}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Shuts down today</span>{{/NOW}}{{#COMES}}<span class="badge" data-tone="warn"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Shuts down in {{DAYS}}</span>{{/COMES}}{{#NO_REMINDERS}}<span class="sub">without reminders</span>{{/NO_REMINDERS}}</td>
        <th scope="row"><span class="copy">{{HOST}}</span></th>
        <td data-label="Sysid"><span class="copy num">{{SYSID}}</span></td>
        <td data-label="Customer"><a href="{{CUSTOMER_PAGE}}">{{CUSTOMER}}</a><span class="sub">{{CID}}</span></td>
        <td data-label="Machine">{{MACHINE}}</td>
        <td data-label="Shutdown date"><time datetime="{{DATE}}">{{DATE}}</time></td>
        <td data-label="Actions">{{#MAY_CHANGE}}<div class="acts"><a href="/mgmt/system_keep.html?sysid={{SYSID}}">Keep<span class="vh"> {{HOST}}</span></a><a href="/mgmt/system_stop.html?sysid={{SYSID}}">Stop<span class="vh"> {{HOST}}</span></a></div>{{/MAY_CHANGE}}</td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
