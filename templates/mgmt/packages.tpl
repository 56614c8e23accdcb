{{%AUTOESCAPE context="HTML"}}<nav class="crumbs" aria-label="Breadcrumb"><a href="/mgmt/index.html">Mgmt</a> <span aria-hidden="true">/</span> <span aria-current="page">Packages</span></nav>
<div class="page-head mb"><div class="grow">
  <h1>Packages</h1>
  <p>Changes are seen by new orders at once. Subscriptions that run keep their price and what is included.</p>
</div><a class="btn btn-primary" href="/mgmt/package_edit.html">New package</a></div>
{{#DONE}}<div class="notice mb5" data-tone="ok" role="status"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg><div><b>Package {{DONE_CODE}} is saved.</b></div></div>{{/DONE}}
{{#NONE}}<div class="empty"><h3>No packages yet</h3><p>Nothing can be ordered until there is one.</p></div>{{/NONE}}
{{#PRODUCT}}<section class="card mb5" aria-labelledby="{{SVC}}-h">
  <div class="card-head"><h2 id="{{SVC}}-h">{{PRODUCT_NAME}}</h2></div>
  <div class="table-wrap">
    <table class="table table-cards">
      <thead><tr>{{>HEAD}}</tr></thead>
      <tbody>{{#PACKAGE}}
        <tr{{#PAST}} data-state="cancelled"{{/PAST}}>
          <td data-label="State">{{#OFFERED}}<span class="badge" data-tone="ok"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#check"/></svg>Offered</span>{{/OFFERED}}{{#COMING}}<span class="badge" data-tone="info"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#clock"/></svg>Coming</span>{{/COMING}}{{#PAST}}<span class="badge"><svg class="icon" aria-hidden="true"><use href="/static/icons.svg#stop"/></svg>Past</span>{{/PAST}}</td>
          <th scope="row"><span class="copy mono">{{CODE}}</span><div class="sub">{{NAME}}<div class="sub">{{DETAIL}}</div></div></th>
          <td data-label="For">{{ROLE}}</td>
          <td data-label="1 month" class="num">{{PRICE_1}}</td>
          <td data-label="6 months" class="num">{{PRICE_6}}</td>
          <td data-label="12 months" class="num">{{PRICE_12}}</td>
          <td data-label="Setup" class="num">{{SETUP}}</td>
          <td data-label="Running" class="num">{{RUNNING}}</td>
          <td data-label="Offered">from <time datetime="{{FROM}}">{{FROM}}</time>{{#ENDS}} until <time datetime="{{UNTIL}}">{{UNTIL}}</time>{{/ENDS}}</td>
          <td data-label="Actions"><div class="acts"><a href="/mgmt/package_edit.html?id={{ID}}">Edit<span class="vh"> {{CODE}}</span></a></div></td>
        </tr>{{/PACKAGE}}
      </tbody>
    </table>
  </div>
</section>{{/PRODUCT}}
