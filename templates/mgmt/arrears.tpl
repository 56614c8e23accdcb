{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Arrears list</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Arrears list</h1>
  <p>Customers whose balance is below zero. Notices go out by themselves in weeks 1, 3, 5, 6 and every week after that; nothing is shut off by itself. Times are UTC.</p>
</div><a class="btn" href="{{CSV}}">CSV</a></div>
{{>SAID}}
<div class="row mb5">
  <div class="seg" role="group" aria-label="Which">{{#SHOWN_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/SHOWN_LINK}}</div>
  <div class="seg" role="group" aria-label="How they pay">{{#METHOD_LINK}}<a href="{{PATH}}"{{#CURRENT}} aria-current="true"{{/CURRENT}}>{{LABEL}}</a>{{/METHOD_LINK}}</div>
  <span class="small">{{COUNT}}, {{SUM}} due{{#MORE}}; only those who owe most are looked at{{/MORE}}</span>
</div>
{{#NOBODY}}<div class="empty"><h2>Nobody owes anything</h2><p>Whose balance falls below zero shows here.</p></div>{{/NOBODY}}{{#NONE_LIKE_THAT}}<div class="empty"><h2>Nobody like that</h2><p>No customer who owes something is of this kind.</p><a class="btn" href="/mgmt/arrears.html">Show all who owe</a></div>{{/NONE_LIKE_THAT}}
{{#SOME}}<div class="table-wrap table-sticky">
  <table class="table table-cards">
    <thead><tr>{{>HEAD}}</tr></thead>
    <tbody>{{#ROW}}
      <tr>
        <th scope="row"><a href="{{PATH}}">{{CUSTOMER}}</a><span class="sub">{{CID}}{{#IS_CANCELLED}}, cancelled{{/IS_CANCELLED}}</span></th>
        <td data-label="Due" class="num">{{DUE}}</td>
        <td data-label="Unpaid since"><time datetime="{{SINCE}}">{{SINCE}}</time><span class="sub">{{SINCE_DAYS}}</span></td>
        <td data-label="In arrears since">{{#ARREARS}}<time datetime="{{ARREARS_SINCE}}">{{ARREARS_SINCE}}</time><span class="sub">{{ARREARS_DAYS}}</span>{{/ARREARS}}</td>
        <td data-label="Pays by">{{METHOD}}<span class="sub">{{METHOD_NOTE}}</span></td>
        <td data-label="Last notice">{{#TOLD}}{{NOTICE}}<span class="sub"><time datetime="{{AT_ISO}}Z">{{AT}}</time></span>{{/TOLD}}</td>
        <td data-label="Systems">{{SYSTEMS}}{{#LEAVES}}<span class="sub">shutdown on <time datetime="{{LEAVES_ON}}">{{LEAVES_ON}}</time></span>{{/LEAVES}}</td>
        <td data-label="Actions">{{#DECIDE}}<span class="badge" data-tone="bad"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#alert"/></svg>To decide</span> {{/DECIDE}}{{#MAY_CANCEL}}<div class="acts"><a href="/mgmt/arrears_cancel.html?cid={{CID}}">Cancel in 10 days<span class="vh"> {{CUSTOMER}}</span></a></div>{{/MAY_CANCEL}}</td>
      </tr>{{/ROW}}
    </tbody>
  </table>
</div>{{/SOME}}
